package io.entsdk.sample;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Addresses that lead to nobody: {@code .example}, and the numbers kept for fiction. */
final class Contacts {

  private static final int ONE_WITHOUT_EMAIL_IN = 8;
  private static final String MOBILE = "06 39 98";
  private static final String LANDLINE = "02 61 91";

  private final Dice dice;
  private final Set<String> used = new HashSet<>();
  private int guardians;

  Contacts(Dice dice) {
    this.dice = dice;
  }

  /** Return the contact of a guardian; one in eight has no e-mail, whatever the dice say. */
  Contact ofGuardian(PersonName name) {
    boolean wired = ++guardians % ONE_WITHOUT_EMAIL_IN != 0;
    boolean works = dice.percent(15);
    return new Contact(
        wired ? email(name, "courriel") : null,
        dice.percent(40) ? phone(LANDLINE) : null,
        works ? phone(LANDLINE) : null,
        works ? String.valueOf(dice.between(100, 999)) : null,
        dice.percent(90) ? phone(MOBILE) : null);
  }

  /** Return the contact of a teacher: the professional e-mail, the private telephones. */
  Contact ofTeacher(PersonName name) {
    return new Contact(email(name, "ac-exemple"), phone(LANDLINE), null, null, phone(MOBILE));
  }

  String email(PersonName name, String domain) {
    String person = Plain.letters(name.given()) + "." + Plain.letters(name.family());
    String lower = person.toLowerCase(Locale.ROOT);
    String local = lower;
    for (int rank = 2; !used.add(local + domain); rank++) {
      local = lower + rank;
    }
    return local + "@" + domain + ".example";
  }

  private String phone(String range) {
    return range + String.format(Locale.ROOT, " %02d %02d", dice.below(100), dice.below(100));
  }
}
