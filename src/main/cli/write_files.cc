#include "main/cli/write_files.h"

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include "main/cli/read_file.h"

namespace madoguchi::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNewEnding = ".madoguchi-new";

struct File {
  std::string path;  ///< as it was asked for
  fs::path place;    ///< where it really lies
  fs::path fresh;    ///< what will take the place
  std::optional<std::string> before;
};

bool WriteWhole(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  return !file.fail();
}

class Writer {
 public:
  std::optional<std::string> Run(const std::map<std::string, std::string>& texts) {
    for (const auto& [path, text] : texts) {
      if (!Prepare(path, text)) return Undo(path);
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      std::error_code error;
      fs::rename(files_[i].fresh, files_[i].place, error);
      if (!error) continue;
      PutBack(i);
      return Undo(files_[i].path);
    }
    return std::nullopt;
  }

 private:
  bool Prepare(const std::string& path, const std::string& text) {
    std::error_code error;
    fs::path place = path;
    if (fs::exists(place, error)) place = fs::canonical(place, error);
    if (error || fs::is_directory(place, error)) return false;
    if (!MakeFolder(place.parent_path())) return false;
    fs::path fresh = place;
    fresh += kNewEnding;
    files_.push_back({path, place, fresh, ReadFile(place.string())});
    if (!WriteWhole(fresh, text)) return false;
    // A file that others may read stays one.
    if (files_.back().before) fs::permissions(fresh, fs::status(place, error).permissions(), error);
    return true;
  }

  bool MakeFolder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return true;
    if (!MakeFolder(folder.parent_path()) || !fs::create_directory(folder, error)) return false;
    made_.push_back(folder);
    return true;
  }

  // The first `count` files have taken their places already.
  void PutBack(std::size_t count) {
    std::error_code ignored;
    for (std::size_t i = 0; i < count; ++i) {
      if (files_[i].before) {
        (void)WriteWhole(files_[i].place, *files_[i].before);
      } else {
        fs::remove(files_[i].place, ignored);
      }
    }
  }

  std::string Undo(const std::string& failed) {
    std::error_code ignored;
    for (const File& file : files_) fs::remove(file.fresh, ignored);
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) fs::remove(*folder, ignored);
    return failed;
  }

  std::vector<File> files_;
  std::vector<fs::path> made_;
};

}  // namespace

std::optional<std::string> WriteFiles(const std::map<std::string, std::string>& texts_by_path) {
  return Writer().Run(texts_by_path);
}

}  // namespace madoguchi::cli
