package io.entsdk.printing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws a QR code as squares, which stay sharp on any printer. */
final class QrDrawing {

  /** What the standard asks for on each side. */
  private static final int QUIET_MODULES = 4;

  private final ByteMatrix modules;

  private QrDrawing(ByteMatrix modules) {
    this.modules = modules;
  }

  /** Encode {@code payload}; a quarter of the code may be dirty and it is read all the same. */
  static QrDrawing of(char[] payload) throws IOException {
    try {
      // zxing takes a String, which outlives this call until it is collected.
      return new QrDrawing(Encoder.encode(new String(payload), ErrorCorrectionLevel.Q).getMatrix());
    } catch (WriterException e) {
      throw new IOException("This is no payload of a card");
    }
  }

  /** Fill {@code square} with the code and the quiet zone around it. */
  void draw(PDPageContentStream page, Box square) throws IOException {
    int size = modules.getWidth();
    float module = square.width() / (size + 2 * QUIET_MODULES);
    for (int row = 0; row < size; row++) {
      float y = square.top() - (row + 1 + QUIET_MODULES) * module;
      for (int from = 0; from < size; from++) {
        int length = dark(row, from);
        if (length > 0) {
          page.addRect(square.x() + (from + QUIET_MODULES) * module, y, length * module, module);
          from += length;
        }
      }
    }
    page.fill();
  }

  private int dark(int row, int from) {
    int length = 0;
    while (from + length < modules.getWidth() && modules.get(from + length, row) == 1) {
      length++;
    }
    return length;
  }
}
