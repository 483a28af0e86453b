#pragma once
// WordPairs: the Japanese words of a catalogue beside their translations, without looking any up.
//
//   ForEachPair(words, Language::kEn, [&](const WordPair& pair) { if (pair.translation == nullptr) … });

#include <functional>
#include <string>

#include "text/catalogue.h"
#include "text/language.h"

namespace madoguchi::verify {

/// The words of one key in Japanese and in another language; nullptr where there are none, which is not so of both.
struct WordPair {
  const std::string& key;
  const std::string* japanese;
  const std::string* translation;
};

/// Every key that has words in either language, ascending. What a pair refers to lives as long as the catalogue.
void ForEachPair(const text::Catalogue& words, text::Language language,
                 const std::function<void(const WordPair& pair)>& visit);

}  // namespace madoguchi::verify
