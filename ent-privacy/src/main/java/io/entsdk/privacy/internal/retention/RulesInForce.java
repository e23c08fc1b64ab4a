package io.entsdk.privacy.internal.retention;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers which rule holds for a school on a day: the school's own version that has begun last, or
 * else that of all schools, or else what is given in code.
 *
 * @param versions all that were adopted, in whatever order
 * @param otherwise holds where nothing was adopted
 */
public record RulesInForce(List<RuleVersion> versions, RetentionRules otherwise) {

  public RulesInForce {
    versions = List.copyOf(versions);
  }

  /** Read what the tenant's controllers have adopted, in one statement. */
  public static RulesInForce read(Unit unit, RetentionRules otherwise) {
    return new RulesInForce(new JpaAdoptions(unit).versions(), otherwise);
  }

  /** Read as a job does, which knows of no rules in code beside the SDK's own. */
  public static RulesInForce read(Unit unit) {
    return read(unit, RetentionRules.FRENCH_SCHOOL);
  }

  /**
   * Return the rule {@code key} of {@code school} on {@code day}.
   *
   * @throws NotFoundException if nobody has adopted one by then, and none is given in code
   */
  public RetentionRule get(String key, SchoolId school, LocalDate day) {
    return find(key, school, day).orElseThrow(() -> new NotFoundException("RetentionRule", key));
  }

  public Optional<RetentionRule> find(String key, SchoolId school, LocalDate day) {
    return adopted(key, school, day).or(() -> otherwise.find(key));
  }

  /** Return the rule {@code key} of schools without an own one, on {@code day}. */
  public RetentionRule ofAllSchools(String key, LocalDate day) {
    return latest(key, null, day).or(() -> otherwise.find(key)).orElseThrow(() -> unknown(key));
  }

  /** Return what a controller has adopted, and not what is given in code. */
  public Optional<RetentionRule> adopted(String key, SchoolId school, LocalDate day) {
    return latest(key, school, day).or(() -> latest(key, null, day));
  }

  /** Return every rule of {@code school} on {@code day}, those given in code first. */
  public RetentionRules of(SchoolId school, LocalDate day) {
    List<RetentionRule> rules = keys().flatMap(key -> find(key, school, day).stream()).toList();
    return new RetentionRules(rules);
  }

  /** Tell whether {@code school} has a version of {@code key} of its own on {@code day}. */
  public boolean hasOwn(String key, SchoolId school, LocalDate day) {
    return latest(key, school, day).isPresent();
  }

  /** Return the schools that have, had or will have a version of {@code key} of their own. */
  public Set<SchoolId> schoolsWithOwn(String key) {
    return versions.stream()
        .filter(version -> version.key().equals(key))
        .flatMap(version -> Stream.ofNullable(version.school()))
        .collect(Collectors.toSet());
  }

  /** Return every key that somebody has given or adopted. */
  public Stream<String> keys() {
    return Stream.concat(
            otherwise.rules().stream().map(RetentionRule::key),
            versions.stream().map(RuleVersion::key).sorted())
        .distinct();
  }

  /** Return this with one version more, as it will be once that one is adopted. */
  public RulesInForce with(RuleVersion version) {
    return new RulesInForce(
        Stream.concat(versions.stream(), Stream.of(version)).toList(), otherwise);
  }

  private Optional<RetentionRule> latest(String key, @Nullable SchoolId school, LocalDate day) {
    return versions.stream()
        .filter(version -> version.key().equals(key) && version.hasBegunOn(day))
        .filter(version -> Objects.equals(version.school(), school))
        .max(RuleVersion.BY_TIME)
        .filter(version -> !version.ends())
        .map(RuleVersion::rule);
  }

  private static NotFoundException unknown(String key) {
    return new NotFoundException("RetentionRule", key);
  }
}
