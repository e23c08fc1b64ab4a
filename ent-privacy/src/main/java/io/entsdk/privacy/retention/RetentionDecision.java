package io.entsdk.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what is to become of data on a day, with every reason and its legal source. */
public sealed interface RetentionDecision {

  /** Return why; never empty. */
  List<RetentionReason> because();

  RetentionOutcome outcome();

  /** Return the last day on which the data may still be there; empty while no limit runs. */
  Optional<LocalDate> limit();

  /** Tell whether only those who need to know may see the data now. */
  default boolean restricted() {
    return this instanceof Restrict || this instanceof DueBlocked;
  }

  /** Leaves the data in use, until the limit if one runs. */
  record Keep(@Nullable LocalDate until, List<RetentionReason> because)
      implements RetentionDecision {
    public Keep {
      because = List.copyOf(because);
    }

    @Override
    public RetentionOutcome outcome() {
      return RetentionOutcome.KEEP;
    }

    @Override
    public Optional<LocalDate> limit() {
      return Optional.ofNullable(until);
    }
  }

  /** Keeps the data apart, for those who need to know, until the limit. */
  record Restrict(LocalDate until, List<RetentionReason> because) implements RetentionDecision {
    public Restrict {
      because = List.copyOf(because);
    }

    @Override
    public RetentionOutcome outcome() {
      return RetentionOutcome.RESTRICT;
    }

    @Override
    public Optional<LocalDate> limit() {
      return Optional.of(until);
    }
  }

  /** Asks to erase: the limit is this day or past. */
  record Due(LocalDate since, List<RetentionReason> because) implements RetentionDecision {
    public Due {
      because = List.copyOf(because);
    }

    @Override
    public RetentionOutcome outcome() {
      return RetentionOutcome.DUE;
    }

    @Override
    public Optional<LocalDate> limit() {
      return Optional.of(since);
    }
  }

  /**
   * Asks to erase, but something is in the way; meanwhile access is restricted.
   *
   * @param by in the order of {@link Block}
   */
  record DueBlocked(LocalDate since, List<Block> by, List<RetentionReason> because)
      implements RetentionDecision {
    public DueBlocked {
      by = List.copyOf(by);
      because = List.copyOf(because);
    }

    @Override
    public RetentionOutcome outcome() {
      return RetentionOutcome.DUE_BLOCKED;
    }

    @Override
    public Optional<LocalDate> limit() {
      return Optional.of(since);
    }
  }

  /**
   * Tells that one rule obliges to keep what another obliges to erase; a person decides, nothing is
   * erased.
   *
   * @param keepUntil empty when the obligation waits for an event that has not come
   */
  record Conflict(@Nullable LocalDate keepUntil, LocalDate eraseBy, List<RetentionReason> because)
      implements RetentionDecision {
    public Conflict {
      because = List.copyOf(because);
    }

    @Override
    public RetentionOutcome outcome() {
      return RetentionOutcome.CONFLICT;
    }

    @Override
    public Optional<LocalDate> limit() {
      return Optional.of(eraseBy);
    }
  }
}
