package io.entsdk.privacy.internal.request;

import static io.entsdk.privacy.request.ErasureGround.CONSENT_WITHDRAWN;
import static io.entsdk.privacy.request.ErasureGround.ENTERED_BY_MISTAKE;
import static io.entsdk.privacy.request.ErasureGround.SCHOOL_CLOSED;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.RefusalReason;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Clearance;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissibilityTest {

  private static final LocalDate LEFT = LocalDate.of(2027, 7, 5);
  private static final Entitlement GONE = new Entitlement.Until(Entitlement.Ground.PUPIL, LEFT);
  private static final RetentionRule FREE =
      FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.NO);

  @ParameterizedTest
  @EnumSource(ErasureGround.class)
  void theLastDayIsADayOfEntitlementAndTheNextIsNot(ErasureGround ground) {
    boolean whatever = ground == ENTERED_BY_MISTAKE || ground == SCHOOL_CLOSED;
    assertEquals(
        whatever ? Optional.empty() : Optional.of(RefusalReason.STILL_ENTITLED),
        of(ground, GONE, FREE).refusal(LEFT));
    assertEquals(Optional.empty(), of(ground, GONE, FREE).refusal(LEFT.plusDays(1)));
  }

  @Test
  void whoIsEntitledWithoutAnEndIsRefusedAndWhoNeverWasIsNot() {
    Entitlement lasting = new Entitlement.Lasting(Entitlement.Ground.STAFF);
    assertEquals(
        Optional.of(RefusalReason.STILL_ENTITLED),
        of(CONSENT_WITHDRAWN, lasting, FREE).refusal(LEFT));
    assertEquals(
        Optional.empty(), of(CONSENT_WITHDRAWN, new Entitlement.Unknown(), FREE).refusal(LEFT));
  }

  @Test
  void anObligationIsKeptToUntilItsDay() {
    RetentionRule kept =
        FREE.limitedTo(RetentionLimits.between(Period.ofMonths(2), Period.ofMonths(3)));
    assertEquals(
        Optional.of(RefusalReason.OBLIGATION),
        of(CONSENT_WITHDRAWN, GONE, kept).refusal(LEFT.plusMonths(2).minusDays(1)));
    assertEquals(Optional.empty(), of(CONSENT_WITHDRAWN, GONE, kept).refusal(LEFT.plusMonths(2)));
  }

  @Test
  void nothingThatMayBeAnArchiveGoesWithoutAnAnswerAndAVisa() {
    LocalDate day = LEFT.plusDays(3);
    RetentionRule unknown = FREE.answering(PublicArchives.UNKNOWN);
    RetentionRule archives = FREE.answering(PublicArchives.YES);
    assertEquals(
        Optional.of(RefusalReason.ARCHIVES_UNKNOWN),
        of(CONSENT_WITHDRAWN, GONE, unknown).refusal(day));
    assertEquals(
        Optional.of(RefusalReason.VISA_AWAITED),
        of(CONSENT_WITHDRAWN, GONE, archives).refusal(day));
    Set<Clearance> visa = Set.of(new Clearance(Block.VISA, LEFT, "AD 61"));
    assertEquals(
        Optional.empty(),
        new Admissibility(CONSENT_WITHDRAWN, GONE, List.of(archives), visa).refusal(day));
    assertEquals(
        Optional.of(RefusalReason.DECISION_AWAITED),
        of(CONSENT_WITHDRAWN, GONE, FREE.endingIn(FinalAction.REVIEW)).refusal(day));
  }

  private static Admissibility of(
      ErasureGround ground, Entitlement entitlement, RetentionRule rule) {
    return new Admissibility(ground, entitlement, List.of(rule), Set.of());
  }
}
