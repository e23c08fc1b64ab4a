package io.entsdk.quickstart;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;

/** Is a vendor's own part with two tables, a notebook; ent-core's README shows it. */
final class NotebookSource implements PersonalDataSource {

  @Override
  public String id() {
    return "vendor-notebook";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        TableDescription.table("notebook_page")
            .keeps(new Purpose("notebook"), "notebook", ErasureMethod.DELETE_ROW)
            .subject("owner_id", DataCategory.CORRESPONDENCE) // the page goes with its owner
            .personal(DataCategory.CORRESPONDENCE, "title", "text", "written_at")
            .doneBy("marked_by", "marked_at") // and stays without whoever marked it
            .notPersonal("technical key", "tenant", "id")
            .build(),
        TableDescription.table("notebook_line")
            .key(KeyType.UUID, "page_id")
            .key(KeyType.INT, "n")
            .keeps(new Purpose("notebook"), "notebook", ErasureMethod.DELETE_ROW)
            .subjectOf("notebook_page", "page_id") // it names nobody: its page does
            .personal(DataCategory.CORRESPONDENCE, "words")
            .notPersonal("technical key", "tenant", "page_id", "n")
            .build());
  }
}
