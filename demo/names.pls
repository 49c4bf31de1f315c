<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
  <!-- How the demo story's names are said; several spellings of one name share an entry. Respelled for an English voice. -->
  <lexeme><grapheme>Zhanaozen</grapheme><alias>Zhana oh zen</alias></lexeme>
  <lexeme><grapheme>Mangistau</grapheme><grapheme>Manghystau</grapheme><alias>Mangis tow</alias></lexeme>
  <lexeme><grapheme>Aktau</grapheme><grapheme>Aqtau</grapheme><alias>Ack tow</alias></lexeme>
  <lexeme><grapheme>Shetpe</grapheme><alias>Shet peh</alias></lexeme>
  <lexeme><grapheme>Kazykhanov</grapheme><grapheme>Kakykhanov</grapheme><alias>Kazzi khanoff</alias></lexeme>
  <lexeme><grapheme>Nazarbaev</grapheme><alias>Nazar bye eff</alias></lexeme>
  <lexeme><grapheme>Toguzbaev</grapheme><alias>Toguz bye eff</alias></lexeme>
  <lexeme><grapheme>Yertysbaev</grapheme><alias>Yertis bye eff</alias></lexeme>
  <lexeme><grapheme>KazMunaiGaz</grapheme><alias>Kaz Moon eye Gaz</alias></lexeme>
  <lexeme><grapheme>OzenMunaiGaz</grapheme><alias>Ozen Moon eye Gaz</alias></lexeme>
  <lexeme><grapheme>RFE/RL</grapheme><alias>R. F. E. R. L.</alias></lexeme>
  <lexeme><grapheme>CSTO</grapheme><alias>C. S. T. O.</alias></lexeme>
  <lexeme><grapheme>OMON</grapheme><alias>oh mon</alias></lexeme>
  <lexeme><grapheme>U.S.</grapheme><alias>U. S.</alias></lexeme>
</lexicon>
