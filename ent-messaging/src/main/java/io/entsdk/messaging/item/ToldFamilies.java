package io.entsdk.messaging.item;

/**
 * Counts how far an item has got to the families that it is for: each guardian once for each child.
 * It is worked out anew whenever it is asked for, from who is told of the children today.
 *
 * @param told who has read it or answered, or whose answer the school has noted
 * @param waiting whom it has not got to yet
 * @param onPaper for whom a slip is out, whatever else they have seen
 * @param nobody how many children have no guardian who may be told
 */
public record ToldFamilies(int told, int waiting, int onPaper, int nobody) {

  private static final int ALL = 100;

  /** Return how many there are to tell, a child without anybody to tell included. */
  public int all() {
    return told + waiting + onPaper + nobody;
  }

  /** Tell whether nobody is left to tell. */
  public boolean isEverybody() {
    return told == all();
  }

  /** Return the share of those who are told, rounded down, so that 100 means everybody. */
  public int percent() {
    return all() == 0 ? ALL : ALL * told / all();
  }
}
