package io.entsdk.privacy.retention;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a controller has adopted a version of a rule, and why.
 *
 * @param by absent once that person was erased; {@code as} and the reason stay
 * @param settlements what was decided between texts that disagree
 */
public record Adoption(
    AdoptionId id,
    RuleVersion version,
    String because,
    List<Settlement> settlements,
    @Nullable PersonId by,
    Capacity as,
    Instant at) {

  public Adoption {
    settlements = List.copyOf(settlements);
  }

  public RetentionRule rule() {
    return version.rule();
  }
}
