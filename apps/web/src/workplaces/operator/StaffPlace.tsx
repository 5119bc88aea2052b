import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { Shortcuts } from './parts/Shortcuts.js';

/** Around every page of the staff: its keys. */
export default function StaffPlace(): ReactNode {
  return (
    <>
      <Shortcuts />
      <Outlet />
    </>
  );
}
