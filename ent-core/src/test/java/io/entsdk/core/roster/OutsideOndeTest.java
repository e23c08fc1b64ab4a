package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.internal.roster.ChildIndex;
import io.entsdk.core.internal.roster.ChildMatch;
import io.entsdk.core.roster.Notice.ColumnDropped;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school extracted from the real ONDE layout by somebody else. */
class OutsideOndeTest {

  final Heard heard = new Heard();

  @BeforeEach
  void read() throws IOException {
    OndeFiles.in(TestData.of("onde")).read(OndeFolderOf.TODAY, heard);
  }

  @Test
  void everyLineIsUnderstood() {
    assertEquals(List.of(), heard.rejections);
    assertEquals(247, heard.records(PupilRecord.class).size());
    assertEquals(469, heard.records(GuardianRecord.class).size());
    assertEquals(14, heard.records(TeacherRecord.class).size());
  }

  @Test
  void everyChildOfAGuardianIsOnePupil() {
    ChildIndex pupils = new ChildIndex();
    heard.records(PupilRecord.class).forEach(pupils::add);
    List<ChildMatch> matches =
        heard.records(GuardianRecord.class).stream()
            .flatMap(guardian -> guardian.children().stream())
            .map(pupils::find)
            .toList();
    assertEquals(491, matches.stream().filter(ChildMatch.Found.class::isInstance).count());
    assertEquals(491, matches.size());
  }

  @Test
  void thePhotoColumnIsReportedAsNoConsent() {
    List<ColumnDropped> photos =
        heard.notices.stream()
            .map(ColumnDropped.class::cast)
            .filter(dropped -> dropped.reason() == DropReason.NOT_A_CONSENT)
            .toList();
    assertEquals(List.of(18, 19), photos.stream().map(ColumnDropped::column).toList());
    assertEquals(List.of(247L, 247L), photos.stream().map(ColumnDropped::values).toList());
  }

  @Test
  void oneTeacherIsTheHead() {
    assertEquals(
        1, heard.records(TeacherRecord.class).stream().filter(TeacherRecord::head).count());
  }
}
