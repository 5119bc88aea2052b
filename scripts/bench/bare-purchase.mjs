export function purchaseRoutes() {}
