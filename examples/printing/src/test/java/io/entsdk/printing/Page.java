package io.entsdk.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Is a page as a camera, a reader and a thief see it. */
record Page(BufferedImage image, String text, int drawings, List<String> codes) {

  static List<Page> of(byte[] pdf, float dpi) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i + 1);
        stripper.setEndPage(i + 1);
        BufferedImage image = renderer.renderImageWithDPI(i, dpi, ImageType.GRAY);
        pages.add(
            new Page(
                image, stripper.getText(document), drawings(document.getPage(i)), codes(image)));
      }
    }
    return pages;
  }

  private static int drawings(PDPage page) {
    int count = 0;
    for (COSName ignored : page.getResources().getXObjectNames()) {
      count++;
    }
    return count;
  }

  private static List<String> codes(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    Map<DecodeHintType, ?> hints =
        Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE));
    try {
      Result[] read =
          new QRCodeMultiReader()
              .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), hints);
      return Stream.of(read).map(Result::getText).toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
