"""`python -m commands` is `mundfunk`."""

from commands.main import main

if __name__ == "__main__":
    main()
