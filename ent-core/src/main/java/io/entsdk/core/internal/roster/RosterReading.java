package io.entsdk.core.internal.roster;

import io.entsdk.core.RejectedException;
import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.GuardianRecord;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RosterRecord;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.roster.TeacherRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what a source says about one school, and no more than a school can hold. */
public final class RosterReading implements RosterSink {

  private static final int MOST_RECORDS = 50_000;
  private static final int MOST_REMARKS = 1_000;

  private final List<PupilRecord> pupils = new ArrayList<>();
  private final List<GuardianRecord> guardians = new ArrayList<>();
  private final List<TeacherRecord> teachers = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Set<String> partialFiles = new HashSet<>();
  private long rejected;

  @Override
  public void accept(RosterRecord record) {
    if (pupils.size() + guardians.size() + teachers.size() >= MOST_RECORDS) {
      throw RejectedException.of(
          "source",
          "too-many-lines",
          "more than " + MOST_RECORDS + " lines are not one school; split the files");
    }
    if (record instanceof PupilRecord pupil) {
      pupils.add(pupil);
    } else if (record instanceof GuardianRecord guardian) {
      guardians.add(guardian);
    } else if (record instanceof TeacherRecord teacher) {
      teachers.add(teacher);
    }
  }

  @Override
  public void reject(Rejection rejection) {
    rejected++;
    if (rejection.extent() != Extent.PART) {
      partialFiles.add(rejection.origin().file());
    }
    if (rejections.size() < MOST_REMARKS) {
      rejections.add(rejection);
    }
  }

  @Override
  public void note(Notice notice) {
    if (notices.size() < MOST_REMARKS) {
      notices.add(notice);
    }
  }

  List<PupilRecord> pupils() {
    return pupils;
  }

  List<GuardianRecord> guardians() {
    return guardians;
  }

  List<TeacherRecord> teachers() {
    return teachers;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  List<Notice> notices() {
    return notices;
  }

  long rejectedLines() {
    return rejected;
  }

  /**
   * Tell whether every line was understood; only then does silence about somebody mean anything.
   */
  boolean isWhole() {
    return partialFiles.isEmpty();
  }
}
