package rotation.recruit;

/**
 * Several people together.
 *
 * @param advice what comes of all of them
 * @param apart how many tours they would fill each alone, added up
 */
record Together(Advice advice, int apart) {}
