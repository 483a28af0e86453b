#pragma once
// What a plan says of all procedures together, as JSON: trips, why they are so many, what to bring, what it costs. Part of a
// decide line (docs/cli.md).

#include <string>
#include <vector>

#include "plan/plan.h"
#include "service/municipality.h"
#include "wire/json_writer.h"

namespace madoguchi::wire {

class VisitsWriter {
 public:
  /// All outlive the writer; `people` are ids by PersonIndex.
  VisitsWriter(const service::Municipality& municipality, const std::vector<std::string>& people, const plan::Plan& plan,
               JsonWriter& json)
      : municipality_(municipality), people_(people), plan_(plan), json_(json) {}

  /// Members of the object at hand: "visits" and "trips".
  void WriteVisits();
  /// Members of the object at hand: "bring", "fees" and "missed".
  void WriteTotals();

 private:
  void WriteWhyNotOne();
  void WriteTrip(const plan::Trip& trip);
  void WriteTotal(std::string_view name, const plan::FeeTotal& total);
  void WriteSteps(std::string_view name, const std::vector<plan::StepRef>& steps);

  const service::Municipality& municipality_;
  const std::vector<std::string>& people_;
  const plan::Plan& plan_;
  JsonWriter& json_;
};

}  // namespace madoguchi::wire
