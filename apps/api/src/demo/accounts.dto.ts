/** A demo sign-in. */
export class DemoAccountDto {
  /** Short name of the role. */
  role!: string;

  /** What the person is. */
  title!: string;

  email!: string;

  password!: string;
}
