package io.entsdk.sample;

import java.util.List;
import java.util.Locale;

/** The words that people, streets and schools are named with. */
record Words(
    List<String> girls,
    List<String> boys,
    List<String> women,
    List<String> men,
    List<String> families,
    List<String> streets,
    List<String> schools) {

  static final Words FRENCH =
      new Words(
          WordList.words("girls"),
          WordList.words("boys"),
          WordList.words("women"),
          WordList.words("men"),
          WordList.words("families").stream().map(name -> name.toUpperCase(Locale.ROOT)).toList(),
          WordList.words("streets"),
          WordList.words("schools"));

  List<String> ofChildren(Sex sex) {
    return sex == Sex.FEMALE ? girls : boys;
  }

  List<String> ofAdults(Sex sex) {
    return sex == Sex.FEMALE ? women : men;
  }
}
