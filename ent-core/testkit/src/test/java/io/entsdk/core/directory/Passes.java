package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.Actor;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Is the testkit's school on a morning when the teacher of the CP is ill. */
final class Passes {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  private final Ent ent;

  Passes(Ent ent) {
    this.ent = ent;
  }

  SubstitutePasses desk() {
    return Directory.of(ent.tenant()).passes();
  }

  Actor head() {
    return ent.as(ent.head());
  }

  GivenPass given() {
    return desk().give(ent.cp(), TODAY, head());
  }

  /** Let somebody in on a pass of today. */
  PassAnswer.Accepted activated(String firstName, String lastName) {
    return accepted(given(), firstName, lastName);
  }

  PassAnswer.Accepted accepted(GivenPass given, String firstName, String lastName) {
    return assertInstanceOf(
        PassAnswer.Accepted.class, desk().activate(given.code().text(), firstName, lastName));
  }

  /** Return a code that finds the pass and does not prove it. */
  static String wrong(GivenPass given) {
    String code = given.code().text();
    char last = code.charAt(code.length() - 1);
    return code.substring(0, code.length() - 1) + (last == '7' ? '8' : '7');
  }

  void at(LocalDateTime time) {
    ent.clock().set(time.atZone(ent.school().zone()).toInstant());
  }
}
