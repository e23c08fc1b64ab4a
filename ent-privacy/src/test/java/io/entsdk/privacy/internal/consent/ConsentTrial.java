package io.entsdk.privacy.internal.consent;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.privacy.internal.consent.Subject.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Is a made-up consent, in days since it was asked.
 *
 * @param fifteenth the day of the 15th birthday; that of the 18th is three years later
 * @param grace when she has authority
 * @param charles when he has
 */
record ConsentTrial(
    ConsentRule rule, int lastDay, LocalDate fifteenth, Span grace, Span charles, List<Said> said) {

  static final LocalDate ASKED = LocalDate.of(2026, 9, 1);

  /** Is who speaks: the child, or one of two parents. */
  enum Who {
    ADA,
    GRACE,
    CHARLES;

    ConsentParty party() {
      return this == ADA
          ? ConsentParty.oneself()
          : ConsentParty.of(Guardian.of(new PersonId(new UUID(0, ordinal()))));
    }
  }

  record Said(Who who, ConsentAnswer answer, int day) {}

  /** Is a stretch of days, the last one included. */
  record Span(int first, int last) {

    static final Span ALWAYS = new Span(0, Integer.MAX_VALUE);
    static final Span NEVER = new Span(1, 0);

    boolean covers(int day) {
      return first <= day && day <= last;
    }
  }

  /** Return the consent of a child of six, to whom both parents answer until its last day. */
  static ConsentTrial ofAda(ConsentRule rule, Said... said) {
    LocalDate fifteenth = LocalDate.of(2035, 3, 14);
    return new ConsentTrial(rule, 300, fifteenth, Span.ALWAYS, Span.ALWAYS, List.of(said));
  }

  ConsentTrial saying(List<Said> others) {
    return new ConsentTrial(rule, lastDay, fifteenth, grace, charles, others);
  }

  ConsentTrial grace(Span span) {
    return new ConsentTrial(rule, lastDay, fifteenth, span, charles, said);
  }

  ConsentTrial turning15On(LocalDate birthday) {
    return new ConsentTrial(rule, lastDay, birthday, grace, charles, said);
  }

  ConsentTrial and(Who who, ConsentAnswer answer, int day) {
    return saying(Stream.concat(said.stream(), Stream.of(new Said(who, answer, day))).toList());
  }

  Span authority(Who who) {
    return who == Who.GRACE ? grace : charles;
  }

  /** Return the fold, told the answers in whichever order they stand in {@link #said}. */
  ConsentFold fold() {
    List<ConsentEvent> events = new ArrayList<>();
    for (Said one : said) {
      Instant at = Instant.EPOCH.plusSeconds(events.size());
      events.add(
          new ConsentEvent(
              one.who().party(),
              one.answer(),
              ASKED.plusDays(one.day()),
              ConsentMethod.OWN_ACCOUNT,
              at));
    }
    return new ConsentFold(consent(), subject(), events);
  }

  private Subject subject() {
    return new Subject(
        Optional.of(fifteenth.minusYears(15)),
        true,
        Stream.of(Who.GRACE, Who.CHARLES).flatMap(this::link).toList());
  }

  private Stream<Link> link(Who who) {
    Span span = authority(who);
    if (span.last() < span.first()) {
      return Stream.empty();
    }
    Period period =
        new Period(
            ASKED.plusDays(span.first()),
            span.last() == Integer.MAX_VALUE ? null : ASKED.plusDays(span.last()));
    Guardian guardian = ((ConsentParty.Holder) who.party()).guardian();
    return Stream.of(new Link(guardian, GuardianshipTerms.of(GuardianshipState.FULL), period));
  }

  private Consent consent() {
    return new Consent(
        new ConsentId(new UUID(1, 1)),
        new PersonId(new UUID(0, 0)),
        new SchoolId(new UUID(1, 0)),
        new Purpose("class-photos"),
        new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.SCHOOL),
        ConsentText.of("1", Locale.FRENCH, "Nous photographions la classe."),
        rule,
        ASKED,
        ASKED.plusDays(lastDay));
  }
}
