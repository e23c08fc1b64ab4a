package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.roster.DropReason;
import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.LinkProposal;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RejectionReason;
import io.entsdk.core.roster.SkipReason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Is the row of a rejection or a notice. */
record RosterRemark(
    Kind kind,
    Origin origin,
    int column,
    @Nullable Extent extent,
    String reason,
    List<String> details) {

  private static final String SEPARATOR = "\u001f";
  private static final String NO_HEADER = "";
  private static final String MAYBE_HERE = "MAYBE_HERE";
  private static final String RESTRICTED = "RESTRICTED";

  /** Says which of the remarks a row is. */
  enum Kind {
    REJECTED,
    DROPPED,
    SKIPPED,
    HELD_BACK,
    LEFT_ALONE
  }

  static RosterRemark of(Rejection rejection) {
    return new RosterRemark(
        Kind.REJECTED,
        rejection.origin(),
        rejection.column(),
        rejection.extent(),
        rejection.reason().name(),
        rejection.details());
  }

  static RosterRemark of(Notice notice) {
    if (notice instanceof Notice.LineSkipped skipped) {
      return new RosterRemark(
          Kind.SKIPPED, skipped.origin(), 0, null, skipped.reason().name(), skipped.details());
    }
    if (notice instanceof Notice.LineHeldBack heldBack) {
      LinkProposal proposal = heldBack.proposal();
      return new RosterRemark(
          Kind.HELD_BACK,
          heldBack.origin(),
          0,
          null,
          MAYBE_HERE,
          List.of(proposal.person().toString(), proposal.key()));
    }
    if (notice instanceof Notice.LeftAlone alone) {
      List<String> details = List.of(alone.person().toString(), Integer.toString(alone.changes()));
      return new RosterRemark(Kind.LEFT_ALONE, Origin.wholeFile(""), 0, null, RESTRICTED, details);
    }
    Notice.ColumnDropped dropped = (Notice.ColumnDropped) notice;
    String header = dropped.header() == null ? NO_HEADER : dropped.header();
    return new RosterRemark(
        Kind.DROPPED,
        Origin.wholeFile(dropped.file()),
        dropped.column(),
        null,
        dropped.reason().name(),
        List.of(header, Long.toString(dropped.values())));
  }

  /** Read a row of kind, file, line, column, extent, reason and details. */
  static RosterRemark read(Row row) {
    String details = row.text(6);
    return new RosterRemark(
        Kind.valueOf(row.text(0)),
        new Origin(row.text(1), row.bigint(2)),
        row.integer(3),
        row.isNull(4) ? null : Extent.valueOf(row.text(4)),
        row.text(5),
        details.isEmpty() ? List.of() : List.of(details.split(SEPARATOR, -1)));
  }

  String encodedDetails() {
    return String.join(SEPARATOR, details);
  }

  Optional<Rejection> rejection() {
    return extent == null
        ? Optional.empty()
        : Optional.of(
            new Rejection(origin, column, extent, RejectionReason.valueOf(reason), details));
  }

  Optional<Notice> notice() {
    return switch (kind) {
      case REJECTED -> Optional.empty();
      case HELD_BACK ->
          Optional.of(
              new Notice.LineHeldBack(
                  origin, new LinkProposal(PersonId.parse(details.get(0)), details.get(1))));
      case LEFT_ALONE ->
          Optional.of(
              new Notice.LeftAlone(
                  PersonId.parse(details.get(0)), Integer.parseInt(details.get(1))));
      case SKIPPED ->
          Optional.of(new Notice.LineSkipped(origin, SkipReason.valueOf(reason), details));
      case DROPPED ->
          Optional.of(
              new Notice.ColumnDropped(
                  origin.file(),
                  column,
                  details.get(0).equals(NO_HEADER) ? null : details.get(0),
                  DropReason.valueOf(reason),
                  Long.parseLong(details.get(1))));
    };
  }
}
