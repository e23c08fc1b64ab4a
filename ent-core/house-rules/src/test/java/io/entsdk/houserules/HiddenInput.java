package io.entsdk.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that read the clock or roll dice, which only the wiring may make. */
enum HiddenInput {
  OF_TIME(
      "java.time.(Instant|Local(Date|Time|DateTime)|ZonedDateTime|Offset(Time|DateTime)|Year|YearMonth|MonthDay).now",
      "java.time.Clock.(system|tick).*",
      "java.time.InstantSource.(system|tick).*",
      "java.time.ZoneId.systemDefault",
      "java.lang.System.(currentTimeMillis|nanoTime)",
      "java.util.Date.<init>",
      "java.util.Calendar.getInstance"),
  OF_CHANCE(
      "java.util.UUID.randomUUID",
      "java.lang.Math.random",
      "java.util.(Random|SplittableRandom).<init>",
      "java.util.concurrent.ThreadLocalRandom.current",
      "java.util.random.RandomGenerator.*",
      "java.security.SecureRandom.(<init>|getInstance.*)");

  /**
   * The wiring: the classes that give the others their clock and their dice; and the one whose dice
   * only ever show the seed that it was given.
   */
  static final Set<String> WIRING =
      Set.of("io.entsdk.core.EntRuntime", "io.entsdk.core.internal.key.Ed25519Seed");

  private final List<Pattern> calls;

  HiddenInput(String... calls) {
    this.calls = List.of(calls).stream().map(Pattern::compile).toList();
  }

  ArchRule rule() {
    return noClasses()
        .that(DescribedPredicate.describe("are not the wiring", HiddenInput::isNotWiring))
        .should()
        .accessTargetWhere(DescribedPredicate.describe("the target is hidden input", this::reads));
  }

  private static boolean isNotWiring(JavaClass type) {
    return !WIRING.contains(type.getName().replaceFirst("\\$.*", ""));
  }

  private boolean reads(JavaAccess<?> access) {
    String call = access.getTargetOwner().getName() + "." + access.getTarget().getName();
    return calls.stream().anyMatch(pattern -> pattern.matcher(call).matches());
  }
}
