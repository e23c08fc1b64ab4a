package io.entsdk.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sink that remembers all it was told, for tests. */
public final class Heard implements RosterSink {

  public final List<RosterRecord> records = new ArrayList<>();
  public final List<Rejection> rejections = new ArrayList<>();
  public final List<Notice> notices = new ArrayList<>();

  @Override
  public void accept(RosterRecord record) {
    records.add(record);
  }

  @Override
  public void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void note(Notice notice) {
    notices.add(notice);
  }

  public <T extends RosterRecord> List<T> records(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Return the rejections but for those of {@code reason}. */
  public List<Rejection> rejectionsBut(RejectionReason reason) {
    return rejections.stream().filter(rejection -> rejection.reason() != reason).toList();
  }

  /** Return where each line of data ended up: one origin per record, lost line and skipped line. */
  public List<Origin> accountedFor() {
    Stream<Origin> lost =
        rejections.stream().filter(r -> r.extent() == Extent.LINE).map(Rejection::origin);
    Stream<Origin> skipped =
        notices.stream()
            .filter(Notice.LineSkipped.class::isInstance)
            .map(notice -> ((Notice.LineSkipped) notice).origin());
    return Stream.of(records.stream().map(RosterRecord::origin), lost, skipped)
        .flatMap(origins -> origins)
        .toList();
  }
}
