package io.entsdk.messaging.spi;

import io.entsdk.core.spi.Extension;
import io.entsdk.messaging.today.Tile;
import io.entsdk.messaging.today.TilesWanted;
import java.util.List;

/**
 * Puts lines of a part of the ENT on the page of a day: homework that is due, an event. Given to
 * {@link io.entsdk.core.EntRuntime.Builder#extension}, any number of them, each under an {@link
 * #id} that the page names when it had to go without.
 *
 * <p>It is called on a thread of ours, outside every unit of work, with at most four calls at once.
 * All parts together have half a second; what is late is interrupted and left out, and what throws
 * is left out with its class in the log. It checks the rights of the reader itself, and shows
 * pupils and families nothing new outside the hours of the school.
 */
public interface TileSource extends Extension {

  /**
   * Return at most 20 lines for {@code wanted}, the most urgent first; further ones are dropped.
   */
  List<Tile> tiles(TilesWanted wanted);
}
