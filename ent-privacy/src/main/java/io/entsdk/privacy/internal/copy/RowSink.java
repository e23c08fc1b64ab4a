package io.entsdk.privacy.internal.copy;

import io.entsdk.privacy.copy.CopiedRow;
import java.util.List;

/** Takes the rows of a copy, one after the other. */
interface RowSink {

  /** Take a row with the files that belong to it. */
  void take(CopiedRow row, List<HandedFile> files);

  /** Tell whether the files of rows are wanted. */
  default boolean takesFiles() {
    return true;
  }
}
