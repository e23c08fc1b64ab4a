package io.entsdk.jakarta;

import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.spi.RosterSource;
import java.time.LocalDate;

/** Tells of Ada, the only pupil of her school. */
final class OnePupil implements RosterSource {

  @Override
  public String id() {
    return "one-pupil";
  }

  @Override
  public void read(LocalDate day, RosterSink sink) {
    Origin here = new Origin("test", 1);
    LocalDate born = LocalDate.of(2020, 3, 14);
    sink.accept(new PupilRecord(here, "LOVELACE", null, "Ada", born, "CP", PupilLevel.CP));
  }
}
