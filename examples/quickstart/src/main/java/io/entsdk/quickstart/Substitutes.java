package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GivenPass;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.directory.SchoolClass;
import java.time.LocalDate;

/** Lets a substitute in at a quarter past eight; ent-core's README shows its methods. */
final class Substitutes {

  private Substitutes() {}

  static GivenPass announce(Directory directory, SchoolClass cp, LocalDate today, Actor head) {
    GivenPass given = directory.passes().give(cp, today, head);
    System.out.println(given.code().text()); // K7QF2-M9XWT, on paper or over the telephone
    return given;
  }

  static Actor arrive(Directory directory, String heard) {
    PassAnswer answer = directory.passes().activate(heard, "Sam", "Rivière");
    if (answer instanceof PassAnswer.Accepted in) {
      return in.actor(); // one class, until the evening, and no more than is marked for passes
    }
    throw new IllegalArgumentException("ask the head"); // NotAccepted, NotYet, Used
  }

  static void lookBack(Directory directory, GivenPass given, Actor head) {
    directory.passes().listActs(given.pass().id(), head).forEach(System.out::println);
    directory.passes().revoke(given.pass().id(), head); // at once
  }
}
