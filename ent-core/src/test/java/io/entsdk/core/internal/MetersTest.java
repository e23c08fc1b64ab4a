package io.entsdk.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.spi.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTest {

  private final List<String> told = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @Test
  void aUnitIsToldWithItsLengthWhateverBecomesOfIt() {
    Meters meters = new Meters(List.of(new Note("a")), () -> now);

    assertEquals("done", meters.unit("joined", () -> passed("done")));
    assertThrows(
        IllegalStateException.class,
        () ->
            meters.unit(
                "independent",
                () -> {
                  throw new IllegalStateException("for the test");
                }));

    assertEquals(List.of("a joined false PT2S", "a independent true PT0S"), told);
  }

  @Test
  void anOutcomeIsToldByTheNameOfItsType() {
    new Meters(List.of(new Note("a")), () -> now).outcome("sign-in", new AskTeacher());

    assertEquals(List.of("a sign-in ask-teacher"), told);
  }

  @Test
  void whatMetricsThrowStopsNeitherTheWorkNorTheOthers() {
    Meters meters = new Meters(List.of(new Broken(), new Note("b")), () -> now);

    assertEquals("done", meters.unit("joined", () -> "done"));
    assertEquals(List.of("b joined false PT0S"), told);
  }

  @Test
  void withoutMetricsNoClockIsRead() {
    Meters meters =
        new Meters(
            List.of(),
            () -> {
              throw new IllegalStateException("nobody asked for the time");
            });

    assertEquals("done", meters.unit("joined", () -> "done"));
  }

  @Test
  void twoOfOneIdAreRefused() {
    assertThrows(
        MisconfiguredException.class,
        () -> new Meters(List.of(new Note("a"), new Note("a")), () -> now));
  }

  private <T> T passed(T result) {
    now = now.plusSeconds(2);
    return result;
  }

  /** Is an outcome for the test. */
  private record AskTeacher() {}

  /** Notes what it is told. */
  private final class Note implements Metrics {

    private final String id;

    Note(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public void unit(String kind, boolean failed, Duration took) {
      told.add(id + " " + kind + " " + failed + " " + took);
    }

    @Override
    public void outcome(String what, String code) {
      told.add(id + " " + what + " " + code);
    }
  }

  /** Fails whatever it is told. */
  private static final class Broken implements Metrics {

    @Override
    public String id() {
      return "broken";
    }

    @Override
    public void unit(String kind, boolean failed, Duration took) {
      throw new IllegalStateException("for the test");
    }
  }
}
