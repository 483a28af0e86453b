#pragma once
// Offices from a municipality's 公共施設一覧, a data set of the 自治体標準オープンデータセット.
//
// A facility whose name an office bears gives it its address and telephone number; every other becomes an office of its own, with
// what the list does not say left unconfirmed. So rows that are no offices are to be removed first, in a spreadsheet. Columns
// are known by the names of the standard (名称, 所在地_連結表記, 電話番号 …) and of the earlier 推奨データセット (住所, 方書); others are
// passed over. Hours are taken only where the list says that holidays are closed; else they are kept as a note.
//
//   ImportFacilities(files, municipality, {"facilities.csv", bytes, "ward_facilities", today});

#include <string>
#include <string_view>

#include "author/sheet_book.h"
#include "base/date.h"

namespace madoguchi::author {

struct FacilityList {
  std::string name;        ///< of the file, for messages
  std::string_view bytes;  ///< CSV, UTF-8 or CP932
  std::string source;      ///< id of sources.json that the statements cite
  base::Date checked;      ///< the day on which the list was looked at
};

/// As ImportSheets. A source that does not exist is MG0604.
[[nodiscard]] SheetImport ImportFacilities(const content::FileSource& files, const service::Municipality& municipality,
                                           const FacilityList& list);

/// The step of it that changes documents.
void ReadFacilities(const FacilityList& list, ContentDocuments& documents, base::Diagnostics& diagnostics);

}  // namespace madoguchi::author
