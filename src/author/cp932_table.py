"""Prints cp932_table.cc: what every pair of bytes of CP932 stands for, asked of Python's codec."""
leads = list(range(0x81, 0xA0)) + list(range(0xE0, 0xFD))
seconds = [second for second in range(0x40, 0xFD) if second != 0x7F]


def letter(lead, second):
    try:
        text = bytes([lead, second]).decode("cp932")
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 else 0


print('#include "author/cp932.h"\n\nnamespace madoguchi::author {\n\nconst char16_t kCp932Table[60 * 188] = {')
for lead in leads:
    print("    " + ", ".join(hex(letter(lead, second)) for second in seconds) + ",")
print("};\n\n}  // namespace madoguchi::author")
