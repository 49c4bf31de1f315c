<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="ar">
  <!-- How the voice says names of the Arabic story, with vowels that it leaves out. -->
  <lexeme><grapheme>جاناوزين</grapheme><alias>جاناوْزِين</alias></lexeme>
  <lexeme><grapheme>نزارباييف</grapheme><alias>نَزارباييف</alias></lexeme>
  <lexeme><grapheme>أكتاو</grapheme><alias>أَكتاو</alias></lexeme>
  <lexeme><grapheme>يرجان</grapheme><alias>يَرجان</alias></lexeme>
  <lexeme><grapheme>يرموخاميت</grapheme><alias>يَرموخاميت</alias></lexeme>
  <lexeme><grapheme>يرتيسباييف</grapheme><alias>يَرتيسباييف</alias></lexeme>
  <lexeme><grapheme>أوزين</grapheme><alias>أُوزِين</alias></lexeme>
</lexicon>
