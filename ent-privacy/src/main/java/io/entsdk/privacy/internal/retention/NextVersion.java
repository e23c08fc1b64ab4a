package io.entsdk.privacy.internal.retention;

import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the next version of a rule, where no version may claim that what is gone was kept.
 *
 * @param used the day on which the rule was last carried out there
 * @param before what was adopted before, of the same school or of all schools
 */
record NextVersion(Optional<LocalDate> used, List<Adoption> before) {

  /** Read what is there, once nobody else adopts or carries out the rule. */
  static NextVersion of(Unit unit, String key, @Nullable SchoolId school) {
    Optional<LocalDate> used = new RuleUses(unit).lastBefore(key, school);
    List<Adoption> before =
        new JpaAdoptions(unit)
            .listOf(key, JpaAdoptions.placeOf(school)).stream()
                .filter(one -> Objects.equals(one.version().school(), school))
                .toList();
    return new NextVersion(used, before);
  }

  /** Return the version that has begun last, or will. */
  Optional<RuleVersion> last() {
    return before.stream().map(Adoption::version).max(RuleVersion.BY_TIME);
  }

  /** Return {@code asked} with its number, or refuse it. */
  RuleVersion numbered(RuleVersion asked) {
    if (used.filter(asked::hasBegunOn).isPresent()) {
      throw new ConflictException(
          "already-carried-out",
          "Rule %s was carried out on %s: what is gone was not kept by a later decision; let it begin after that day"
              .formatted(asked.key(), used.get()));
    }
    Optional<RuleVersion> last = last();
    if (last.filter(version -> version.from().isAfter(asked.from())).isPresent()) {
      throw new ConflictException(
          "version-too-early",
          "Version %d of rule %s begins on %s: the next one does not begin before it"
              .formatted(last.get().rule().version(), asked.key(), last.get().from()));
    }
    RetentionRule rule =
        asked.rule().numbered(last.map(version -> version.rule().version() + 1).orElse(1));
    return new RuleVersion(asked.school(), rule, asked.from(), asked.ends());
  }
}
