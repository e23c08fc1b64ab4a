package io.entsdk.printing;

/** Is a rectangle on a page, in points from the bottom left corner. */
record Box(float x, float y, float width, float height) {

  float right() {
    return x + width;
  }

  float top() {
    return y + height;
  }

  /** Return the box that is smaller by {@code margin} on each side. */
  Box within(float margin) {
    return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
  }
}
