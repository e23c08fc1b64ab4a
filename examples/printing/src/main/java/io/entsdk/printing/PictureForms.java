package io.entsdk.printing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureArt;
import java.awt.Component;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws our pictures as lines, each put into the document once however often it is shown. */
final class PictureForms {

  private static final float SIDE = 64;

  private final PDDocument document;
  private final Map<Picture, PDFormXObject> forms = new EnumMap<>(Picture.class);

  PictureForms(PDDocument document) {
    this.document = document;
  }

  void draw(PDPageContentStream page, Picture picture, Box square) throws IOException {
    page.saveGraphicsState();
    page.transform(Matrix.getTranslateInstance(square.x(), square.y()));
    page.transform(Matrix.getScaleInstance(square.width() / SIDE, square.height() / SIDE));
    page.drawForm(form(picture));
    page.restoreGraphicsState();
  }

  private PDFormXObject form(Picture picture) throws IOException {
    PDFormXObject known = forms.get(picture);
    if (known != null) {
      return known;
    }
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, SIDE, SIDE);
    drawing(picture).render((Component) null, graphics, new ViewBox(0, 0, SIDE, SIDE));
    graphics.dispose();
    forms.put(picture, graphics.getXFormObject());
    return graphics.getXFormObject();
  }

  private static SVGDocument drawing(Picture picture) throws IOException {
    byte[] svg = PictureArt.svg(picture).getBytes(StandardCharsets.UTF_8);
    SVGDocument read =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (read == null) {
      throw new IOException("The drawing of " + picture + " cannot be read");
    }
    return read;
  }
}
