package io.entsdk.auth.internal.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.TenantId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No input but the right one is accepted. */
class JudgeProperties {

  private static final Instant NOW = Instant.parse("2026-09-15T06:30:00Z");
  private static final TenantId TENANT = TenantId.of(1);
  private static final StoryPlan PLAN = StoryPlan.FOUR_OF_TEN;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey pepper = key(1);

  @Property(tries = 200)
  void theRightStoryOnTheOwnCardIsAcceptedAndNothingElseIs(@ForAll long drawn) {
    UUID ada = new UUID(drawn, 1);
    CardCode hers = CardCode.draw(TENANT, PLAN, random);
    CardCode anothers = CardCode.draw(TENANT, PLAN, random);
    CardCode forged = CardCode.of(TENANT, PLAN, hers.card(), new byte[CardCode.SECRET_BYTES]);
    PictureStory story = PictureStory.draw(random);
    PictureStory other = PictureStory.draw(random);
    CardOnFile file = file(ada, hers, story);

    assertTrue(letsIn(file, hers, story, pepper));
    assertEquals(story.equals(other), letsIn(file, hers, other, pepper));
    assertFalse(letsIn(file, anothers, story, pepper));
    assertFalse(letsIn(file, forged, story, pepper));
    assertFalse(letsIn(file, hers, story, key(2)));
    assertFalse(letsIn(file(new UUID(drawn, 2), file), hers, story, pepper), "another's row");
  }

  private static boolean letsIn(
      CardOnFile file, CardCode code, PictureStory story, SecretKey pepper) {
    Tries none = new Tries(file.pupil(), 0, TryCounts.NONE);
    Looked looked =
        new Looked(
            file.isShownBy(code, NOW), file, TallyOnFile.of(none), null, Accommodations.NONE);
    return new Judge(Throttle.STANDARD, NOW)
        .of(new Attempt(code, story, Origin.STRANGERS), looked, pepper)
        .letsIn();
  }

  private CardOnFile file(UUID pupil, CardCode code, PictureStory story) {
    return new CardOnFile(
        pupil,
        code.secretHash(),
        PictureTag.of(pepper, pupil, code, story),
        "1",
        NOW.minus(Duration.ofDays(1)),
        NOW.plus(Duration.ofDays(1)),
        0,
        AgeBand.SIX_TO_EIGHT);
  }

  /** A row that was moved to another pupil. */
  private static CardOnFile file(UUID pupil, CardOnFile of) {
    return new CardOnFile(
        pupil,
        of.secretHash(),
        of.pictureTag(),
        of.pepperId(),
        of.start(),
        of.end(),
        of.epoch(),
        of.band());
  }

  private static SecretKey key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return new SecretKeySpec(bytes, "HmacSHA256");
  }
}
