package io.entsdk.privacy.internal.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEndingTest {

  @ParameterizedTest
  @CsvSource({
    "application/pdf, %PDF-1.7, pdf",
    "application/pdf, <html>, bin",
    "IMAGE/PNG; q=1, \u0089PNG, png",
    "image/jpeg, \u00ff\u00d8\u00ff\u00e0, jpg",
    "text/plain;charset=utf-8, <script>, txt",
    "text/plain, MZ\u0000\u0001x, bin",
    "text/html, <html>, bin",
    "application/x-msdownload, MZ, bin",
    "../../etc/passwd, x, bin",
    "'', x, bin"
  })
  void isSaidByWhatTheFileIsAndNeverByItsName(String mediaType, String beginning, String ending) {
    assertEquals(ending, FileEnding.of(mediaType, beginning.getBytes(ISO_8859_1)));
  }
}
