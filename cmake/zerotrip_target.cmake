# One target a folder: zerotrip_folder(NAME) makes a static library `zerotrip_NAME` of every .cpp under the
# folder, with our warnings as errors. A folder links only what its row of docs/architecture.md allows.

function(zerotrip_warnings target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual)
  target_compile_features(${target} PUBLIC cxx_std_20)
endfunction()

function(zerotrip_folder name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    add_library(zerotrip_${name} INTERFACE)
    target_include_directories(zerotrip_${name} INTERFACE ${CMAKE_SOURCE_DIR})
    return()
  endif()
  add_library(zerotrip_${name} STATIC ${sources})
  target_include_directories(zerotrip_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  zerotrip_warnings(zerotrip_${name})
endfunction()
