#include "platform/input.h"

#include <gtest/gtest.h>

#include <utility>

namespace madoguchi::platform {
namespace {

app::Node Acting(std::string id, app::Role role) {
  app::Node node;
  node.id = std::move(id);
  node.role = role;
  node.acts = true;
  return node;
}

// A button, a radio, a field and a text; one under the other, 50 high.
struct InputTest : ::testing::Test {
  InputTest() {
    app::Node text;
    text.role = app::Role::kText;
    screen.revision = 7;
    screen.root.children = {Acting("button", app::Role::kButton), Acting("radio", app::Role::kRadio),
                            Acting("field", app::Role::kNumberField), text};
    nodes = NodesInOrder(screen);
    rects = {{0, 0, 100, 200}, {0, 0, 100, 50}, {0, 50, 100, 50}, {0, 100, 100, 50}, {0, 150, 100, 50}};
  }
  app::Screen screen;
  std::vector<const app::Node*> nodes;
  std::vector<NodeRect> rects;
};

TEST_F(InputTest, FindsTheNodeUnderThePointer) {
  EXPECT_EQ(NodeAt(nodes, rects, 10, 10), 1);
  EXPECT_EQ(NodeAt(nodes, rects, 10, 60), 2);
  EXPECT_EQ(NodeAt(nodes, rects, 10, 160), -1);
  EXPECT_EQ(NodeAt(nodes, rects, 110, 10), -1);
}

TEST_F(InputTest, FocusGoesRoundAndPassesOverWhatIsNotShown) {
  EXPECT_EQ(NextFocus(nodes, rects, -1, false), 1);
  EXPECT_EQ(NextFocus(nodes, rects, 3, false), 1);
  EXPECT_EQ(NextFocus(nodes, rects, 1, true), 3);
  rects[2] = {};
  EXPECT_EQ(NextFocus(nodes, rects, 1, false), 3);
}

TEST_F(InputTest, ADialogKeepsEverythingElseOutOfReach) {
  app::Node dialog;
  dialog.role = app::Role::kDialog;
  dialog.children = {Acting("go_on", app::Role::kButton)};
  screen.root.children.push_back(dialog);
  nodes = NodesInOrder(screen);
  rects.push_back({0, 0, 100, 40});
  rects.push_back({0, 0, 100, 20});
  EXPECT_EQ(NodeAt(nodes, rects, 10, 10), 6);
  EXPECT_EQ(NodeAt(nodes, rects, 10, 60), -1);
  EXPECT_EQ(NextFocus(nodes, rects, -1, false), 6);
  EXPECT_EQ(NextFocus(nodes, rects, 6, false), 6);
}

TEST_F(InputTest, PressingMakesTheEventOfTheRole) {
  EXPECT_EQ(Activate(screen, *nodes[1])->value, "");
  EXPECT_EQ(Activate(screen, *nodes[1])->revision, 7u);
  EXPECT_EQ(Activate(screen, *nodes[2])->value, "1");
  EXPECT_FALSE(Activate(screen, *nodes[3]).has_value());
  EXPECT_FALSE(Activate(screen, *nodes[4]).has_value());
  app::Node box = Acting("box", app::Role::kCheckbox);
  EXPECT_EQ(Activate(screen, box)->value, "1");
  box.selected = true;
  EXPECT_EQ(Activate(screen, box)->value, "0");
}

TEST_F(InputTest, FieldsTakeDigitsOnly) {
  EXPECT_EQ(Type(screen, *nodes[3], '4')->value, "4");
  EXPECT_FALSE(Type(screen, *nodes[3], 'x').has_value());
  EXPECT_FALSE(Type(screen, *nodes[3], '\b').has_value());
  app::Node field = Acting("field", app::Role::kNumberField);
  field.value = "12";
  EXPECT_EQ(Type(screen, field, '\b')->value, "1");
  EXPECT_FALSE(Type(screen, *nodes[1], '1').has_value());
}

}  // namespace
}  // namespace madoguchi::platform
