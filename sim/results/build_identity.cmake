# SPDX-License-Identifier: Apache-2.0
# Run at every build: writes version and commit into OUTPUT, which changes only when they do.
execute_process(
  COMMAND git -C "${SOURCE}" describe --always --dirty --abbrev=12 --exclude=*
  OUTPUT_VARIABLE COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  set(COMMIT unknown)
endif()
configure_file("${CMAKE_CURRENT_LIST_DIR}/build_identity.cpp.in" "${OUTPUT}" @ONLY)
