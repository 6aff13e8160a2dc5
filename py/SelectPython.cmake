# SPDX-License-Identifier: Apache-2.0
# Chooses the Python whose users will import the package: the first of
#   1. -DPython_EXECUTABLE=/path/to/python3
#   2. the active virtual environment; one without numpy is an error, since it was meant to be used
#   3. the active conda environment, python3 on the PATH, the usual places: the first with numpy,
#      so that a bare interpreter that is first on the PATH is passed over
# and finds that Python's headers, numpy and pybind11. `./dev` asks the same question.

# Sets `result` to the interpreter's own path if it is Python 3.9 or newer with numpy, else to "".
function(python_with_numpy candidate result)
  execute_process(
    COMMAND "${candidate}" -c "import sys, numpy; assert sys.version_info >= (3, 9); print(sys.executable)"
    OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    set(answer "")
  endif()
  set(${result} "${answer}" PARENT_SCOPE)
endfunction()

function(select_python)
  if(Python_EXECUTABLE)
    python_with_numpy("${Python_EXECUTABLE}" chosen)
    if(NOT chosen)
      message(FATAL_ERROR "Python_EXECUTABLE=${Python_EXECUTABLE} is no Python 3.9 or newer with numpy")
    endif()
    return()
  endif()
  if(DEFINED ENV{VIRTUAL_ENV})
    python_with_numpy("$ENV{VIRTUAL_ENV}/bin/python" chosen)
    if(NOT chosen)
      message(FATAL_ERROR
        "The active virtual environment $ENV{VIRTUAL_ENV} has no numpy: pip install numpy in it, "
        "deactivate it, or choose another Python with -DPython_EXECUTABLE=/path/to/python3")
    endif()
  else()
    find_program(python_on_path NAMES python3 python NO_CACHE)
    foreach(candidate IN ITEMS "$ENV{CONDA_PREFIX}/bin/python" "${python_on_path}" /usr/bin/python3
                               /usr/local/bin/python3 /opt/homebrew/bin/python3)
      python_with_numpy("${candidate}" chosen)
      if(chosen)
        break()
      endif()
    endforeach()
  endif()
  if(NOT chosen)
    message(FATAL_ERROR
      "No Python 3.9 or newer with numpy. On Debian: apt-get install python3-dev python3-numpy "
      "pybind11-dev; elsewhere activate an environment that has numpy and pybind11, pass "
      "-DPython_EXECUTABLE=/path/to/python3, or leave the package out with -DLIONROCK_PYTHON=OFF")
  endif()
  set(Python_EXECUTABLE "${chosen}" CACHE FILEPATH "Python that the package is built for")
endfunction()

select_python()
find_package(Python 3.9 REQUIRED COMPONENTS Interpreter Development.Module NumPy)

# A pybind11 installed in that Python goes before the system's.
if(NOT pybind11_DIR)
  execute_process(COMMAND "${Python_EXECUTABLE}" -m pybind11 --cmakedir
    OUTPUT_VARIABLE pybind11_folder OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET
    RESULT_VARIABLE status)
  if(status EQUAL 0 AND EXISTS "${pybind11_folder}")
    set(pybind11_DIR "${pybind11_folder}" CACHE PATH "CMake package of pybind11")
  endif()
endif()
set(PYBIND11_FINDPYTHON ON)
find_package(pybind11 2.10 REQUIRED CONFIG)
message(STATUS "Python is ${Python_EXECUTABLE} (${Python_VERSION}, numpy ${Python_NumPy_VERSION}, "
               "pybind11 ${pybind11_VERSION}); choose another with -DPython_EXECUTABLE=/path/to/python3")
