package io.entsdk.core.internal.onde;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.Heard;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RejectionReason;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of one file is read. */
class FileReadingTest {

  private static final String HEADER = "Nom;Prénom;Directeur;Classe\n";
  private static final String ALAN = "TURING;Alan;non;CP\n";

  @Test
  void aFileOfTheMostRowsIsReadWhole() throws IOException {
    Heard heard = read(FileReading.MOST_ROWS);
    assertEquals(FileReading.MOST_ROWS, heard.records.size());
    assertEquals(List.of(), heard.rejections);
  }

  @Test
  void theRowsBeyondAreRefusedAllAtOnce() throws IOException {
    Heard heard = read(FileReading.MOST_ROWS + 2);
    assertEquals(FileReading.MOST_ROWS, heard.records.size());
    assertEquals(
        List.of(
            new Rejection(
                new Origin("f.csv", FileReading.MOST_ROWS + 2),
                0,
                Extent.FILE,
                RejectionReason.FILE_TOO_LONG,
                List.of("300000"))),
        heard.rejections);
  }

  private static Heard read(int rows) throws IOException {
    Heard heard = new Heard();
    try (Reader reader = new Repeated(rows)) {
      new FileReading("f.csv", new TeacherFile(), heard).read(new TableCursor(reader));
    }
    return heard;
  }

  /** The header, then as many times Alan. */
  private static final class Repeated extends Reader {
    private int left;
    private String text = HEADER;

    Repeated(int rows) {
      this.left = rows;
    }

    @Override
    public int read(char[] into, int from, int length) {
      if (text.isEmpty()) {
        return -1;
      }
      text.getChars(0, text.length(), into, from);
      int told = text.length();
      text = left-- > 0 ? ALAN : "";
      return told;
    }

    @Override
    public void close() {}
  }
}
