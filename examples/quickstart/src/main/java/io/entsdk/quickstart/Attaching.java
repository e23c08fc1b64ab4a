package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.School;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.attachment.Attachment;
import io.entsdk.messaging.attachment.Download;
import io.entsdk.messaging.attachment.Upload;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Consumer;

/** A file that is sent with a text, as the README of ent-messaging tells it. */
final class Attaching {

  private Attaching() {}

  static void tell(
      Messaging messaging,
      School school,
      Actor alan,
      Actor grace,
      Audience families,
      InputStream programme,
      OutputStream response,
      UUID key,
      Consumer<String> screen)
      throws IOException {
    Upload upload = messaging.as(alan).attachments().upload("programme.pdf", programme);
    if (upload instanceof Upload.Refused refused) {
      screen.accept(refused.because().sentence(FRENCH));
    } else if (upload instanceof Upload.Taken taken) {
      SendResult sent =
          messaging
              .as(alan)
              .announce(school)
              .to(families)
              .subject("Sortie au musée")
              .html("<p>Prévoir un <b>pique-nique</b>.</p>") // needs a sanitizer
              .attach(taken.attachment().id())
              .send(SendKey.of(key));

      for (Attachment file : messaging.as(grace).attachments().listOf(sent.item())) {
        Download download = messaging.as(grace).attachments().open(file.id());
        if (download instanceof Download.Ready ready) {
          try (InputStream content = ready.content()) {
            content.transferTo(response); // under ready.attachment().type().mediaType(), nosniff
          }
        }
      }
    }
  }
}
