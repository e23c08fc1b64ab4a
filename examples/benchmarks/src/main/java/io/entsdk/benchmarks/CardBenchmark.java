package io.entsdk.benchmarks;

import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.card.Attempt;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardOnFile;
import io.entsdk.auth.internal.card.Judge;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.card.PictureTag;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.spi.KeySource;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Judges the right answer to a card, against the bare cryptography that it needs: one HMAC-SHA-256
 * over the tag's fields and one SHA-256 of the card's secret, both on instances made beforehand.
 */
final class CardBenchmark {

  private static final int ROUNDS = 41;
  private static final int ANSWERS = 20_000;
  private static final int TAG_FIELDS = 48;
  private static final Instant NOW = Instant.parse("2026-09-15T06:30:00Z");

  private final byte[] fields = new byte[TAG_FIELDS];
  private final byte[] secret = new byte[16];
  private final KeySource keys = KeySource.derivedFrom("benchmark", Secret.ofText("x".repeat(32)));
  private final SecretKey pepper = keys.currentSecretKey(AuthKeys.PEPPER).key();
  private final CardCode code = CardCode.draw(TenantId.of(1), new SecureRandom());
  private final PictureStory story = PictureStory.draw(new SecureRandom());
  private final CardOnFile card = onFile();
  private final Attempt attempt = new Attempt(code, story, Origin.STRANGERS);
  private final Judge judge = new Judge(Throttle.STANDARD, NOW);

  void run() throws GeneralSecurityException {
    Mac mac = Mac.getInstance(pepper.getAlgorithm());
    mac.init(pepper);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    BooleanSupplier prepared = () -> mac.doFinal(fields).length + sha256.digest(secret).length > 0;
    compare("prepared instances", prepared);
    compare("instances made anew", this::bareAnew);
  }

  private boolean bareAnew() {
    try {
      Mac mac = Mac.getInstance(pepper.getAlgorithm());
      mac.init(pepper);
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return mac.doFinal(fields).length + sha256.digest(secret).length > 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compare(String what, BooleanSupplier bare) {
    measure(bare);
    measure(this::answer);
    double[] ratios = new double[ROUNDS];
    double[] micros = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double floor = measure(bare);
      micros[round] = measure(this::answer);
      ratios[round] = micros[round] / floor;
    }
    Arrays.sort(ratios);
    Arrays.sort(micros);
    System.out.printf(
        "card and pictures judged in %.2f µs; ratio to bare HMAC + SHA-256 on %s %.2f"
            + " (median of %d, %.2f to %.2f)%n",
        micros[ROUNDS / 2],
        what,
        ratios[ROUNDS / 2],
        ROUNDS,
        ratios[ROUNDS / 10],
        ratios[ROUNDS - ROUNDS / 10]);
  }

  private boolean answer() {
    boolean shown = card.isShownBy(code, NOW);
    Looked looked =
        new Looked(
            shown,
            card,
            TallyOnFile.of(new Tries(card.pupil(), 1, TryCounts.NONE)),
            null,
            Accommodations.NONE);
    SecretKey kept = keys.secretKey(AuthKeys.PEPPER, card.pepperId()).orElseThrow();
    return judge.of(attempt, looked, kept).letsIn();
  }

  private CardOnFile onFile() {
    UUID pupil = new UUID(1, 2);
    byte[] tag = PictureTag.of(pepper, pupil, code, story);
    return new CardOnFile(
        pupil,
        code.secretHash(),
        tag,
        "benchmark",
        NOW,
        NOW.plusSeconds(60),
        1,
        AgeBand.SIX_TO_EIGHT);
  }

  /** Return the microseconds that one call takes. */
  private static double measure(BooleanSupplier call) {
    int right = 0;
    long start = System.nanoTime();
    for (int i = 0; i < ANSWERS; i++) {
      right += call.getAsBoolean() ? 1 : 0;
    }
    double micros = (System.nanoTime() - start) / 1e3 / ANSWERS;
    if (right != ANSWERS) {
      throw new IllegalStateException("The right answer was refused");
    }
    return micros;
  }
}
