#pragma once
// A Platform for tests: its clock is turned by hand, its date is given, and it only notes what it should have done.

#include <vector>

#include "platform/platform.h"

namespace madoguchi::platform {

class NullPlatform final : public Platform {
 public:
  explicit NullPlatform(base::Date today) : today_(today) {}

  [[nodiscard]] std::int64_t NowMs() override { return now_ms_; }
  [[nodiscard]] base::Date Today() override { return today_; }
  void Perform(app::Effect effect) override { performed_.push_back(effect); }

  void TurnClock(std::int64_t by_ms) { now_ms_ += by_ms; }
  [[nodiscard]] const std::vector<app::Effect>& performed() const { return performed_; }

 private:
  base::Date today_;
  std::int64_t now_ms_ = 1;
  std::vector<app::Effect> performed_;
};

}  // namespace madoguchi::platform
