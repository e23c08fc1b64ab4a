package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentQuestion;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.ConsentStatus;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.spi.ConsentLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Proves that nothing is agreed to before somebody has agreed to it, and for nobody else. */
public abstract class ConsentLookupContract {

  private static final TenantId HERE = TenantId.of(1);
  private static final Purpose PHOTOS = new Purpose("class-photos");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  private static final ConsentScope SCHOOL =
      new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.SCHOOL);

  private final PersonId ada = new PersonId(UUID.randomUUID());

  /** Return a lookup to which nobody has said anything. */
  protected abstract ConsentLookup lookup();

  /** Return whom the lookup is asked about; anybody at all, unless it knows its people. */
  protected PersonId subject() {
    return ada;
  }

  /** Let everybody agree whose agreement it takes, from the day of the question on. */
  protected abstract void agree(ConsentLookup lookup, ConsentQuestion question);

  /** Let somebody take back what was agreed, from the day of the question on. */
  protected abstract void withdraw(ConsentLookup lookup, ConsentQuestion question);

  @Test
  void silenceIsNoConsent() {
    assertEquals(ConsentStatus.NOT_GIVEN, lookup().find(question(DAY)));
  }

  @Test
  void whatIsAgreedIsAgreedForThatPersonPurposeScopeAndTenantAlone() {
    ConsentLookup lookup = lookup();
    agree(lookup, question(DAY));

    assertEquals(ConsentStatus.GIVEN, lookup.find(question(DAY)));
    PersonId bob = new PersonId(UUID.randomUUID());
    Purpose other = new Purpose("school-website");
    PersonId one = subject();
    for (ConsentQuestion another :
        List.of(
            new ConsentQuestion(HERE, bob, PHOTOS, SCHOOL, DAY),
            new ConsentQuestion(HERE, one, other, SCHOOL, DAY),
            new ConsentQuestion(TenantId.of(2), one, PHOTOS, SCHOOL, DAY),
            of(new ConsentScope(ConsentMedium.VIDEO, ConsentAudience.SCHOOL), DAY),
            of(new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.WEB), DAY))) {
      assertNotEquals(ConsentStatus.GIVEN, lookup.find(another), another.toString());
    }
  }

  @Test
  void nothingIsAgreedToBeforeItsDay() {
    ConsentLookup lookup = lookup();
    agree(lookup, question(DAY));
    assertNotEquals(ConsentStatus.GIVEN, lookup.find(question(DAY.minusDays(1))));
  }

  @Test
  void whatIsTakenBackIsNoLongerAgreed() {
    ConsentLookup lookup = lookup();
    agree(lookup, question(DAY));
    withdraw(lookup, question(DAY.plusDays(1)));
    assertEquals(ConsentStatus.WITHDRAWN, lookup.find(question(DAY.plusDays(1))));
  }

  private ConsentQuestion question(LocalDate day) {
    return of(SCHOOL, day);
  }

  private ConsentQuestion of(ConsentScope scope, LocalDate day) {
    return new ConsentQuestion(HERE, subject(), PHOTOS, scope, day);
  }
}
