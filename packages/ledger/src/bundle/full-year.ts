/** Year of the world in full; worlds of other years are small (`facts/world/years/`). */
export const fullYear = 2024;
