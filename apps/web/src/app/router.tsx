import { createBrowserRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { authRoutes } from '../auth/routes.js';
import { BrokenPage } from '../frame/BrokenPage.js';
import { Frame } from '../frame/Frame.js';
import { NotFound } from '../frame/NotFound.js';
import { PageSkeleton } from '../design/Skeletons.js';
import { sandboxRoutes } from '../sandbox/routes.js';
import { workplaces } from '../workplaces/index.js';

function routesOf(): RouteObject[] {
  return workplaces.map((workplace) => ({
    path: workplace.base === '' ? '/' : `/${workplace.base}`,
    handle: { workplace: workplace.id, access: workplace.access },
    errorElement: <BrokenPage />,
    children: [...workplace.routes.map(guarded), { path: '*', Component: NotFound }],
  }));
}

/** A page that breaks leaves the frame standing. */
function guarded(route: RouteObject): RouteObject {
  return { errorElement: <BrokenPage />, ...route } as RouteObject;
}

export const router = createBrowserRouter([
  {
    Component: Frame,
    errorElement: <BrokenPage />,
    HydrateFallback: PageSkeleton,
    children: [...authRoutes.map(guarded), ...sandboxRoutes.map(guarded), ...routesOf()],
  },
]);
