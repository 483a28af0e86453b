#pragma once
// Screens built by hand, with the shapes that the app builds: for tests of the painter that need no content.

#include <string_view>
#include <vector>

#include "app/screen.h"

namespace madoguchi::testing {

app::Screen StartScreen(bool kiosk = false);
app::Screen QuestionScreen(bool kiosk = false);
app::Screen DateScreen();
app::Screen CheckScreen();
app::Screen PlanScreen();
app::Screen DetailScreen();
app::Screen StillThereScreen();

/// By name: "start", "question", "date", "check", "plan", "detail", "idle", "kiosk_question", "still_there".
app::Screen GalleryScreen(std::string_view name);
std::vector<std::string_view> GalleryNames();

}  // namespace madoguchi::testing
