#pragma once
// The municipality of tests/golden/procedures, for tests of what goes over the wire.

#include "service/municipality.h"

namespace madoguchi::wire {

/// Stops the test program where the content cannot be loaded.
[[nodiscard]] const service::Municipality& Town();

}  // namespace madoguchi::wire
